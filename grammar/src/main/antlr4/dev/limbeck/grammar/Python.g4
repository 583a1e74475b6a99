/*
 * Python 3.8 to 3.13, for a hand-written lexer.
 *
 * Every decision looks at one token, so ANTLR's adaptive prediction never runs: that is what a first parse would
 * otherwise spend most of its time on. Four things make it so:
 *   - TokenList tells the soft keywords, `is not`, `not in` and trailing commas apart before the parser sees them;
 *   - an expression is a flat row of operands and operators, which TreeBuilder nests by precedence;
 *   - what differs only later in the line is one rule here, and TreeBuilder says what is wrong: targets, arguments,
 *     dictionaries and sets, the order of parameters, `with (a as b, c):`;
 *   - targets are operands, so that `for x in y` isn't read as a comparison.
 *
 * TreeBuilder reads labels only; no parse tree is kept.
 */
parser grammar Python;

options {
    tokenVocab = PythonTokens;
}

file
    : body+=statement* EOF
    ;

lonelyExpression
    : value=expressions NEWLINE? EOF
    ;

// Statements

statement
    : line=simpleLine                                                                              # SimpleStatements
    | 'if' test=element ':' body=block clauses+=elifClause* ('else' ':' orelse=block)?             # If
    | 'while' test=element ':' body=block ('else' ':' orelse=block)?                               # While
    | loop=forLoop                                                                                 # For
    | context=withBlock                                                                            # With
    | 'try' ':' body=block handlers+=handler*
        ('else' ':' orelse=block)? ('finally' ':' finalbody=block)?                                # Try
    | function=functionDef                                                                         # Function
    | class_=classDef                                                                              # Class
    | decorators+=decorator+ (async='async'? function=functionDef | class_=classDef)               # Decorated
    | 'async' (function=functionDef | loop=forLoop | context=withBlock)                            # Async
    | MATCH subject=expressions ':' NEWLINE INDENT cases+=caseBlock+ DEDENT                        # Match
    ;

block
    : line=simpleLine
    | NEWLINE INDENT body+=statement+ DEDENT
    ;

elifClause
    : 'elif' test=element ':' body=block
    ;

forLoop
    : 'for' target=targets 'in' iter=expressions ':' body=block ('else' ':' orelse=block)?
    ;

withBlock
    : 'with' items+=withItem (',' items+=withItem)* ':' body=block
    ;

withItem
    : value=expression ('as' as=operand)?
    ;

handler
    : 'except' star='*'? (type=expression (',' others+=expression)* ('as' name=NAME)?)? ':' body=block
    ;

decorator
    : '@' value=element NEWLINE
    ;

functionDef
    : 'def' name=NAME types=typeParams? '(' args=parameters? ')' ('->' result=expression)? ':' body=block
    ;

classDef
    : 'class' name=NAME types=typeParams? ('(' args=arguments? ')')? ':' body=block
    ;

parameters
    : items+=parameter (',' items+=parameter)* TRAILING_COMMA?
    ;

parameter
    : kind='/'
    | kind='*' (name=NAME (':' annotation=element)?)?
    | kind='**' name=NAME (':' annotation=element)?
    | name=NAME (':' annotation=element)? ('=' value=expression)?
    ;

lambdaParameters
    : items+=lambdaParameter (',' items+=lambdaParameter)* TRAILING_COMMA?
    ;

lambdaParameter
    : kind='/'
    | kind='*' name=NAME?
    | kind='**' name=NAME
    | name=NAME ('=' value=expression)?
    ;

typeParams
    : '[' items+=typeParam (',' items+=typeParam)* TRAILING_COMMA? ']'
    ;

typeParam
    : kind=('*' | '**')? name=NAME (':' bound=expression)? ('=' value=element)?
    ;

simpleLine
    : parts+=simpleStatement (';' parts+=simpleStatement)* NEWLINE
    ;

simpleStatement
    : first=assigned (':' annotation=expression ('=' last=assigned)? | op=augmented last=assigned | ('=' rest+=assigned)*)
                                                                                                   # ExpressionStatement
    | 'return' result=expressions?                                                                 # Return
    | 'pass'                                                                                       # Pass
    | 'break'                                                                                      # Break
    | 'continue'                                                                                   # Continue
    | 'import' names+=dottedAlias (',' names+=dottedAlias)*                                        # Import
    | 'from' dots+=('.' | '...')* module=dottedName? 'import' (open='(' names=aliases ')' | star='*' | names=aliases)
                                                                                                   # ImportFrom
    | 'raise' (exc=expression ('from' cause=expression)?)?                                         # Raise
    | 'assert' test=expression (',' message=expression)?                                           # Assert
    | 'del' deleted=expressions                                                                    # Delete
    | keyword=('global' | 'nonlocal') names+=NAME (',' names+=NAME)*                               # Scope
    | TYPE name=NAME types=typeParams? '=' aliased=expression                                      # TypeAlias
    ;

augmented
    : op=('+=' | '-=' | '*=' | '@=' | '/=' | '%=' | '&=' | '|=' | '^=' | '<<=' | '>>=' | '**=' | '//=')
    ;

dottedName
    : parts+=NAME ('.' parts+=NAME)*
    ;

dottedAlias
    : name=dottedName ('as' as=NAME)?
    ;

aliases
    : items+=aliasName (',' items+=aliasName)* comma=TRAILING_COMMA?
    ;

aliasName
    : name=NAME ('as' as=NAME)?
    ;

// Patterns

caseBlock
    : CASE patterns=patternList ('if' guard=element)? ':' body=block
    ;

patternList
    : items+=patternElement (',' items+=patternElement)* comma=TRAILING_COMMA?
    ;

patternElement
    : star='*' name=NAME
    | single=pattern
    ;

pattern
    : options+=closedPattern ('|' options+=closedPattern)* ('as' as=NAME)?
    ;

closedPattern
    : sign='-'? number=NUMBER (op=('+' | '-') imaginary=NUMBER)?
    | literals+=stringPiece+
    | constant=('None' | 'True' | 'False')
    | names+=NAME ('.' names+=NAME)* (open='(' args=patternArguments? ')')?
    | open='(' elements=patternList? ')'
    | open='[' elements=patternList? ']'
    | open='{' (items+=mappingItem (',' items+=mappingItem)* TRAILING_COMMA?)? '}'
    ;

patternArguments
    : items+=patternArgument (',' items+=patternArgument)* TRAILING_COMMA?
    ;

patternArgument
    : first=pattern ('=' value=pattern)?
    ;

mappingItem
    : '**' rest=NAME
    | key=closedPattern ':' value=pattern
    ;

// Expressions

assigned
    : yield=yieldExpression
    | list=expressions
    ;

yieldExpression
    : 'yield' ('from' from=expression | list=expressions)?
    ;

expressions
    : items+=element (',' items+=element)* comma=TRAILING_COMMA?
    ;

element
    : star='*' starred=expression
    | first=expression (':=' named=expression | 'as' as=operand)?
    ;

expression
    : body=operation ('if' test=operation 'else' orelse=expression)?
    | lambda='lambda' args=lambdaParameters? ':' result=expression
    ;

operation
    : operands+=operand (operators+=(
            'or' | 'and' | 'in' | NOT_IN | 'is' | IS_NOT | '<' | '>' | '==' | '>=' | '<=' | '!='
          | '|' | '^' | '&' | '<<' | '>>' | '+' | '-' | '*' | '@' | '/' | '//' | '%' | '**'
      ) operands+=operand)*
    ;

operand
    : prefixes+=('not' | '+' | '-' | '~' | 'await')*
      ( token=(NAME | NUMBER | 'None' | 'True' | 'False' | '...')
      | literals+=stringPiece+
      | group=parenthesised
      | list=listDisplay
      | dict=braceDisplay
      )
      trailers+=trailer*
    ;

trailer
    : '.' attr=NAME
    | call='(' args=arguments? ')'
    | '[' slices+=slice (',' slices+=slice)* comma=TRAILING_COMMA? ']'
    ;

arguments
    : items+=argument (',' items+=argument)* TRAILING_COMMA?
    ;

argument
    : '**' mapping=expression
    | first=element (equal='=' value=expression | generators+=comprehension+)?
    ;

slice
    : lower=element (colons+=':' upper=expression? (colons+=':' step=expression?)?)?
    | colons+=':' upper=expression? (colons+=':' step=expression?)?
    ;

parenthesised
    : '(' (yield=yieldExpression
          | items+=element (generators+=comprehension+ | (',' items+=element)* comma=TRAILING_COMMA?)
          )? ')'
    ;

listDisplay
    : '[' (items+=element (generators+=comprehension+ | (',' items+=element)* TRAILING_COMMA?))? ']'
    ;

braceDisplay
    : '{' (items+=braceItem (generators+=comprehension+ | (',' items+=braceItem)* TRAILING_COMMA?))? '}'
    ;

braceItem
    : '**' mapping=operation
    | key=element (':' entry=expression)?
    ;

comprehension
    : async='async'? 'for' target=targets 'in' iter=operation ('if' conditions+=operation)*
    ;

targets
    : items+=loopTarget (',' items+=loopTarget)* comma=TRAILING_COMMA?
    ;

loopTarget
    : star='*'? name=operand
    ;

stringPiece
    : literal=STRING
    | FSTRING_START parts+=fstringPart* end=FSTRING_END
    ;

fstringPart
    : text=FSTRING_MIDDLE
    | open='{' field=assigned equal='='? (bang='!' conversion=NAME)? (colon=':' spec+=fstringPart*)? close='}'
    ;
