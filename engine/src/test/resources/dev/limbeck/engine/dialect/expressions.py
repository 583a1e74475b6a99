"""Writes expressions.txt from cases.txt with the SQLAlchemy on the path: python3 expressions.py > expressions.txt"""
import datetime, decimal, os, sys
import sqlalchemy as sa
from sqlalchemy.dialects import mssql, mysql, oracle, postgresql, sqlite

users = sa.table('users', sa.column('id', sa.Integer), sa.column('name', sa.String), sa.column('active', sa.Boolean),
                 sa.column('score', sa.Numeric), sa.column('created', sa.DateTime))
orders = sa.table('orders', sa.column('id', sa.Integer), sa.column('user_id', sa.Integer),
                  sa.column('total', sa.Numeric), sa.column('note', sa.String))
users2 = users.alias()
sub = sa.select(orders.c.user_id, sa.func.count().label('n')).group_by(orders.c.user_id).subquery('sub')
cte = sa.select(orders.c.user_id, sa.func.count().label('n')).group_by(orders.c.user_id).cte('per_user')

here = os.path.dirname(os.path.abspath(__file__))
print("### made by expressions.py with SQLAlchemy", sa.__version__)
first = True
for case in open(os.path.join(here, 'cases.txt')).read().split('---\n'):
    title, source = case.rstrip('\n').split('\n', 1)
    if not first:
        print('---')
    first = False
    print(title)
    print(source)
    value = eval(source)
    for name, module in (('sqlite', sqlite), ('postgresql', postgresql), ('mysql', mysql), ('mssql', mssql), ('oracle', oracle)):
        if '(not ' + name + ')' in title:
            continue
        print('==', name)
        for element in value if isinstance(value, tuple) else (value,):
            try:
                text = str(element.compile(dialect=module.dialect(paramstyle='named'), compile_kwargs={'literal_binds': True}))
            except Exception as e:
                text = 'error: ' + str(e).split('\n')[0]
            print(text.replace(' \n', '\n'))
