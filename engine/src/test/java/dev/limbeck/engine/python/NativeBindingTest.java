package dev.limbeck.engine.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.grammar.SourceFile;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Java methods that scripts call: conversion, errors, subclasses, exceptions. */
class NativeBindingTest {
    /** What a database throws, with a Python class of its own. */
    static final class DatabaseFailure extends RuntimeException {
        DatabaseFailure(String message) {
            super(message);
        }
    }

    /** What nobody translates. */
    static final class Broken extends RuntimeException {
        Broken(String message) {
            super(message);
        }
    }

    private static final PyClass DATABASE_ERROR = PyClass.exception("db", "DatabaseError", Exceptions.EXCEPTION);

    /** A base class in Java. */
    @PyType(value = "Shape", module = "shapes")
    public abstract static class Shape extends PyObject {
        @PyMethod("describe(prefix='a')")
        public String describe(String prefix) {
            return prefix + " " + type().name();
        }

        @PyMethod("area()")
        public abstract double area();
    }

    /** One that scripts make and derive from. */
    @PyType(value = "Square", module = "shapes")
    public static class Square extends Shape {
        private long side;

        public Square(long side) {
            this.side = side;
        }

        @PyNew("Square(side=1)")
        public static Square create(long side) {
            return new Square(side);
        }

        @PyMethod("__init__(side=1)")
        public void init(long side) {
            this.side = side;
        }

        @PyAttribute("side")
        public long side() {
            return side;
        }

        @PySetter("side")
        public void setSide(long side) {
            this.side = side;
        }

        @PyAttribute("fixed")
        public String fixed() {
            return "fixed";
        }

        @Override
        public double area() {
            return (double) side * side;
        }

        @PyMethod("unit()")
        public static Square unit(PyClass type) {
            return new Square(1);
        }

        @PyMethod("sum(*sides)")
        public static long sum(List<Object> sides) {
            long sum = 0;
            for (Object side : sides) {
                sum += (Long) side;
            }
            return sum;
        }

        @PyMethod("__eq__(other)")
        public Object isEqual(Object other) {
            return other instanceof Square square ? (Object) (square.side == side) : NotImplemented.NOT_IMPLEMENTED;
        }

        @PyMethod("__add__(other)")
        public Object plus(Object other) {
            return other instanceof Square square ? new Square(side + square.side) : NotImplemented.NOT_IMPLEMENTED;
        }
    }

    /** Functions of a module. */
    public static final class Functions {
        private final List<String> calls = new ArrayList<>();

        @PyMethod("add_column(table_name, column, *, schema=None)")
        public void addColumn(String tableName, Shape column, @Nullable String schema) {
            calls.add(tableName + " " + column.type().name() + " " + schema);
        }

        @PyMethod("kinds(text, flag, small, wide, number, big, items, mapping, anything=...)")
        public String kinds(
                String text,
                boolean flag,
                int small,
                long wide,
                double number,
                BigInteger big,
                List<Object> items,
                Map<String, Object> mapping,
                Object anything) {
            return text + flag + small + wide + number + big + items + mapping + anything;
        }

        @PyMethod("nullable(name)")
        public String nullable(@Nullable String name) {
            return String.valueOf(name);
        }

        @PyMethod("call(function, *args, **kwargs)")
        public Object call(
                Interpreter interpreter, PyCallable function, List<Object> args, Map<String, Object> kwargs) {
            return interpreter.call(function, Arguments.of(args, kwargs));
        }

        @PyMethod("fail(message)")
        public void fail(String message) {
            throw new DatabaseFailure(message);
        }

        @PyMethod("broken(message)")
        public void broken(String message) {
            throw new Broken(message);
        }

        @PyMethod("results()")
        public List<Object> results() {
            return List.of(1, 2.5f, BigInteger.TWO, Map.of("k", 3), List.of('c'), new byte[] {65});
        }

        @PyMethod("nothing()")
        public @Nullable Object nothing() {
            return null;
        }
    }

    private final Functions functions = new Functions();
    private final StringWriter output = new StringWriter();

    @Test
    void argumentsAreConvertedByTheParametersTypes() {
        run("""
            from shapes import *
            add_column("t", Square(2))
            add_column("t", column=Square(), schema="s")
            print(kinds("a", [], 3, True, 2, 2 ** 80, (1, 2), {"k": 1}))
            print(kinds("a", 1, 3, 4, 2.5, 5, [x for x in "ab"], {}, None))
            print(nullable(None), nullable("x"))
            print(call(lambda *a, **k: (a, k), 1, 2, x=3), call(Square, 3).side)
            print(results(), nothing())
            """);
        assertThat(functions.calls).containsExactly("t Square null", "t Square s");
        assertThat(output).hasToString("""
                afalse312.01208925819614629174706176[1, 2]{k=1}Ellipsis
                atrue342.55[a, b]{}None
                None x
                ((1, 2), {'x': 3}) 3
                [1, 2.5, 2, {'k': 3}, ['c'], b'A'] None
                """.replace("None x", "null x"));
    }

    @Test
    void wrongArgumentsAreTypeErrorsWithCPythonsTexts() {
        run("""
            from shapes import *
            def t(f):
                try: f()
                except TypeError as e: print(e)
            t(lambda: add_column())
            t(lambda: add_column("t", Square(), "s"))
            t(lambda: add_column("t", Square(), scheme="s"))
            t(lambda: add_column(5, Square()))
            t(lambda: add_column("t", "not a shape"))
            t(lambda: add_column("t", None))
            t(lambda: Square(1, 2))
            t(lambda: Square("x"))
            t(lambda: Square(2).describe(1, 2))
            t(lambda: Square.describe(5))
            t(lambda: Shape())
            t(lambda: call(5))
            t(lambda: Square(1) + 1)
            t(lambda: nullable(5))
            """);
        assertThat(output).hasToString("""
                add_column() missing 2 required positional arguments: 'table_name' and 'column'
                add_column() takes 2 positional arguments but 3 were given
                add_column() got an unexpected keyword argument 'scheme'
                add_column() argument 'table_name' must be str, not int
                add_column() argument 'column' must be Shape, not str
                add_column() argument 'column' must be Shape, not NoneType
                Square() takes from 0 to 1 positional arguments but 2 were given
                Square() argument 'side' must be int, not str
                Shape.describe() takes from 1 to 2 positional arguments but 3 were given
                descriptor 'describe' requires a 'Shape' object but received a 'int'
                cannot create 'shapes.Shape' instances
                call() argument 'function' must be callable, not int
                unsupported operand type(s) for +: 'Square' and 'int'
                nullable() argument 'name' must be str, not int
                """);
    }

    @Test
    void classesInJavaAreClassesForScripts() {
        run("""
            from shapes import *
            s = Square(side=3)
            s.side = 4
            s.note = "own"
            print(s.side, s.area(), s.describe(), s.describe(prefix="the"), s.note, isinstance(s, Shape), type(s))
            print(Square.unit().side, Square.sum(1, 2, 3), s.sum(4), s == Square(4), s != Square(4), (s + s).side)
            try: s.fixed = 1
            except AttributeError as e: print(e)
            try: s.nope
            except AttributeError as e: print(e)
            class Big(Square):
                def __init__(self, factor, side=2):
                    super().__init__(side * factor)
                    self.factor = factor
                def area(self): return super().area() + 0.5
                def describe(self, prefix="big"): return "<" + super().describe(prefix) + ">"
            b = Big(10)
            print(b.side, b.area(), b.describe(), b.factor, isinstance(b, Shape), Big.__mro__[1].__name__, b == Square(20))
            """);
        assertThat(output).hasToString("""
                4 16.0 a Square the Square own True <class 'shapes.Square'>
                1 6 4 True False 8
                attribute 'fixed' of 'Square' objects is not writable
                'Square' object has no attribute 'nope'
                20 400.5 <big Big> 10 True Square True
                """);
    }

    @Test
    void javaExceptionsCanBeCaughtByTheirPythonClass() {
        run("""
            from shapes import *
            try: fail("locked")
            except DatabaseError as e: print(type(e).__name__, e)
            try:
                try: fail("inner")
                except DatabaseError as e: raise ValueError("outer") from e
            except ValueError as e: print(repr(e.__cause__))
            try:
                try: broken("x")
                except: print("never")
                finally: print("finally runs")
            except BaseException: print("never either")
            """);
        assertThat(output.toString())
                .startsWith("""
                DatabaseError locked
                ValueError""".replace("ValueError", "DatabaseError('inner')") + "\nfinally runs\n");
    }

    @Test
    void uncaughtJavaExceptionsSurfaceUnchangedWithTheScriptsFrames() {
        String script = """
            from shapes import *
            def upgrade():
                try: fail("disk full")
                finally: print("cleaned")
            def through(): call(upgrade)
            through()
            """;
        assertThatThrownBy(() -> interpreter().runModule(new SourceFile("script.py", script), "s"))
                .isInstanceOf(DatabaseFailure.class)
                .hasMessage("disk full")
                .satisfies(failure -> assertThat(PyException.frames(failure)).isEqualTo("""
                        Traceback (most recent call last):
                          File "script.py", line 6, in <module>
                            through()
                          File "script.py", line 5, in through
                            def through(): call(upgrade)
                                           ^^^^^^^^^^^^^
                          File "script.py", line 3, in upgrade
                            try: fail("disk full")
                                 ^^^^^^^^^^^^^^^^^
                        """));
    }

    @Test
    void whatAScriptRaisesAgainIsStillTheJavaException() {
        assertThatThrownBy(() -> interpreter().runModule(new SourceFile("script.py", """
                from shapes import *
                try: fail("x")
                except DatabaseError as e:
                    print(e)
                    raise
                """), "s"))
                .isInstanceOf(DatabaseFailure.class);
    }

    private void run(String script) {
        PrintWriter writer = new PrintWriter(output);
        try {
            interpreter().runModule(new SourceFile("script.py", script), "__main__");
        } catch (PyException e) {
            writer.print(e.report());
        } catch (Broken expected) {
            writer.print("");
        }
        writer.flush();
    }

    private Interpreter interpreter() {
        PrintWriter writer = new PrintWriter(output, true);
        ModuleRegistry modules = new ModuleRegistry()
                .register(
                        "shapes",
                        () -> NativeModule.named("shapes")
                                .type("Shape", Shape.class)
                                .type("Square", Square.class.getName())
                                .value("DatabaseError", DATABASE_ERROR)
                                .functions(functions));
        ExceptionTranslator translator = (failure, interpreter) -> failure instanceof DatabaseFailure
                ? new PyBaseException(DATABASE_ERROR, String.valueOf(failure.getMessage()))
                : null;
        return new Interpreter(Scripts.host(writer), modules, translator, Limits.DEFAULT);
    }
}
