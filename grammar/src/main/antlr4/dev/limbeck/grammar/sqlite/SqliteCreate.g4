/*
 * The CREATE statements that SQLite keeps in sqlite_master. Expressions are balanced runs of tokens: whoever rebuilds
 * a table carries them over as they stand, so only their borders count. Rules follow https://sqlite.org/lang.html.
 */
grammar SqliteCreate;

options { caseInsensitive = true; }

statement
    : ( createTable | createIndex | createTrigger | createView ) SEMI? EOF
    ;

createTable
    : CREATE ( TEMP | TEMPORARY )? TABLE ifNotExists? qualifiedName
      ( LPAREN tableItem ( COMMA? tableItem )* RPAREN tableOption* )
    ;

// Columns come first; SQLite lets table constraints follow each other without commas.
tableItem
    : tableConstraint
    | columnDef
    ;

tableOption
    : COMMA? ( WITHOUT name | STRICT )
    ;

columnDef
    : name typeName? columnConstraint*
    ;

typeName
    : typeWord+ ( LPAREN signedNumber ( COMMA signedNumber )? RPAREN )?
    ;

typeWord
    : IDENTIFIER
    | QUOTED
    | STRING
    | typeKeyword
    ;

signedNumber
    : ( PLUS | MINUS )? ( NUMBER | typeWord )
    ;

columnConstraint
    : constraintName columnRule?
    | columnRule
    ;

constraintName
    : CONSTRAINT name
    ;

columnRule
    : PRIMARY KEY sortOrder? conflict? AUTOINCREMENT?                  # columnPrimaryKey
    | NOT NULL_ conflict?                                              # columnNotNull
    | NULL_ conflict?                                                  # columnNull
    | UNIQUE conflict?                                                 # columnUnique
    | CHECK LPAREN tokenRun? RPAREN conflict?                            # columnCheck
    | DEFAULT defaultValue                                             # columnDefault
    | COLLATE name                                                     # columnCollate
    | references                                                       # columnReferences
    | ( GENERATED ALWAYS )? AS LPAREN tokenRun? RPAREN ( STORED | VIRTUAL )?  # columnGenerated
    ;

defaultValue
    : LPAREN tokenRun? RPAREN
    | ( PLUS | MINUS )? literal
    ;

literal
    : NUMBER
    | BLOB
    | NULL_
    | name
    ;

tableConstraint
    : constraintName? tableRule
    ;

tableRule
    : PRIMARY KEY LPAREN indexedColumn ( COMMA indexedColumn )* AUTOINCREMENT? RPAREN conflict?  # tablePrimaryKey
    | UNIQUE LPAREN indexedColumn ( COMMA indexedColumn )* RPAREN conflict?                      # tableUnique
    | CHECK LPAREN tokenRun? RPAREN conflict?                                                      # tableCheck
    | FOREIGN KEY LPAREN name ( COMMA name )* RPAREN references                                  # tableForeignKey
    ;

references
    : REFERENCES name ( LPAREN name ( COMMA name )* RPAREN )? referenceAction* deferrable?
    ;

referenceAction
    : ON DELETE action
    | ON UPDATE action
    | MATCH name
    ;

action
    : SET NULL_
    | SET DEFAULT
    | CASCADE
    | RESTRICT
    | NO ACTION
    ;

deferrable
    : NOT? DEFERRABLE ( INITIALLY ( DEFERRED | IMMEDIATE ) )?
    ;

conflict
    : ON CONFLICT ( ROLLBACK | ABORT | FAIL | IGNORE | REPLACE )
    ;

sortOrder
    : ASC
    | DESC
    ;

createIndex
    : CREATE UNIQUE? INDEX ifNotExists? qualifiedName ON name
      LPAREN indexedColumn ( COMMA indexedColumn )* RPAREN ( WHERE tokenRun )?
    ;

// A COLLATE at the end of the run belongs to the column, which the builder sees to.
indexedColumn
    : columnTokens sortOrder?
    ;

columnTokens
    : ( ~( LPAREN | RPAREN | COMMA | ASC | DESC ) | group )+
    ;

createTrigger
    : CREATE ( TEMP | TEMPORARY )? TRIGGER ifNotExists? qualifiedName
      ( BEFORE | AFTER | INSTEAD OF )? ( DELETE | INSERT | UPDATE ( OF name ( COMMA name )* )? ) ON name
      tokenRun
    ;

createView
    : CREATE ( TEMP | TEMPORARY )? VIEW ifNotExists? qualifiedName ( LPAREN name ( COMMA name )* RPAREN )? AS tokenRun
    ;

ifNotExists
    : IF NOT EXISTS
    ;

qualifiedName
    : ( name DOT )? name
    ;

tokenRun
    : ( ~( LPAREN | RPAREN ) | group )+
    ;

group
    : LPAREN ( ~( LPAREN | RPAREN ) | group )* RPAREN
    ;

name
    : IDENTIFIER
    | QUOTED
    | STRING
    | nameKeyword
    ;

// Words that SQLite takes as names where they cannot be keywords ("fallback" in its grammar).
nameKeyword
    : typeKeyword
    | GENERATED
    | ALWAYS
    ;

typeKeyword
    : ABORT
    | ACTION
    | AFTER
    | ASC
    | BEFORE
    | CASCADE
    | CONFLICT
    | DEFERRED
    | DESC
    | FAIL
    | IGNORE
    | IF
    | IMMEDIATE
    | INITIALLY
    | INSTEAD
    | KEY
    | MATCH
    | NO
    | OF
    | REPLACE
    | RESTRICT
    | ROLLBACK
    | STORED
    | STRICT
    | TEMP
    | TEMPORARY
    | TRIGGER
    | VIEW
    | VIRTUAL
    | WITHOUT
    ;

ABORT : 'ABORT' ;
ACTION : 'ACTION' ;
AFTER : 'AFTER' ;
ALWAYS : 'ALWAYS' ;
AS : 'AS' ;
ASC : 'ASC' ;
AUTOINCREMENT : 'AUTOINCREMENT' ;
BEFORE : 'BEFORE' ;
CASCADE : 'CASCADE' ;
CHECK : 'CHECK' ;
COLLATE : 'COLLATE' ;
CONFLICT : 'CONFLICT' ;
CONSTRAINT : 'CONSTRAINT' ;
CREATE : 'CREATE' ;
DEFAULT : 'DEFAULT' ;
DEFERRABLE : 'DEFERRABLE' ;
DEFERRED : 'DEFERRED' ;
DELETE : 'DELETE' ;
DESC : 'DESC' ;
EXISTS : 'EXISTS' ;
FAIL : 'FAIL' ;
FOREIGN : 'FOREIGN' ;
GENERATED : 'GENERATED' ;
IF : 'IF' ;
IGNORE : 'IGNORE' ;
IMMEDIATE : 'IMMEDIATE' ;
INDEX : 'INDEX' ;
INITIALLY : 'INITIALLY' ;
INSERT : 'INSERT' ;
INSTEAD : 'INSTEAD' ;
KEY : 'KEY' ;
MATCH : 'MATCH' ;
NO : 'NO' ;
NOT : 'NOT' ;
NULL_ : 'NULL' ;
OF : 'OF' ;
ON : 'ON' ;
PRIMARY : 'PRIMARY' ;
REFERENCES : 'REFERENCES' ;
REPLACE : 'REPLACE' ;
RESTRICT : 'RESTRICT' ;
ROLLBACK : 'ROLLBACK' ;
SET : 'SET' ;
STORED : 'STORED' ;
STRICT : 'STRICT' ;
TABLE : 'TABLE' ;
TEMP : 'TEMP' ;
TEMPORARY : 'TEMPORARY' ;
TRIGGER : 'TRIGGER' ;
UNIQUE : 'UNIQUE' ;
UPDATE : 'UPDATE' ;
VIEW : 'VIEW' ;
VIRTUAL : 'VIRTUAL' ;
WHERE : 'WHERE' ;
WITHOUT : 'WITHOUT' ;

LPAREN : '(' ;
RPAREN : ')' ;
COMMA : ',' ;
DOT : '.' ;
SEMI : ';' ;
PLUS : '+' ;
MINUS : '-' ;

BLOB : 'X' '\'' [0-9A-F]* '\'' ;
STRING : '\'' ( ~'\'' | '\'\'' )* '\'' ;
QUOTED
    : '"' ( ~'"' | '""' )* '"'
    | '`' ( ~'`' | '``' )* '`'
    | '[' ~']'* ']'
    ;
NUMBER
    : ( [0-9]+ ( '.' [0-9]* )? | '.' [0-9]+ ) ( 'E' [-+]? [0-9]+ )?
    | '0X' [0-9A-F]+
    ;
IDENTIFIER : [A-Z_\u0080-\u{10FFFF}] [A-Z0-9_$\u0080-\u{10FFFF}]* ;

COMMENT : '--' ~'\n'* -> channel(HIDDEN) ;
BLOCK_COMMENT : '/*' .*? ( '*/' | EOF ) -> channel(HIDDEN) ;
SPACE : [ \t\r\n\f]+ -> skip ;
OTHER : . ;
