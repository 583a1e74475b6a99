package dev.limbeck.engine.stdlib;

import dev.limbeck.engine.python.Ellipsis;
import dev.limbeck.engine.python.Integers;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.NativeModule;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyList;
import dev.limbeck.engine.python.PyMethod;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/** {@code random}: CPython's generator, seeded with ints as CPython does. */
final class RandomModule {
    private RandomModule() {}

    static NativeModule create() {
        return NativeModule.named("random").functions(RandomModule.class);
    }

    private static MersenneTwister generator(Interpreter interpreter) {
        return interpreter.state(MersenneTwister.class, () -> {
            MersenneTwister fresh = new MersenneTwister();
            fresh.seed(new BigInteger(128, new SecureRandom()));
            return fresh;
        });
    }

    @PyMethod("seed(a=None, version=2)")
    public static void seed(Interpreter interpreter, Object a, Object version) {
        BigInteger seed = a == None.NONE
                ? new BigInteger(128, new SecureRandom())
                : Integers.isInteger(a) ? Integers.big(a) : BigInteger.valueOf(Operators.hash(a));
        generator(interpreter).seed(seed);
    }

    @PyMethod("random()")
    public static double random(Interpreter interpreter) {
        return generator(interpreter).nextDouble();
    }

    @PyMethod("uniform(a, b)")
    public static double uniform(Interpreter interpreter, double a, double b) {
        return a + (b - a) * random(interpreter);
    }

    @PyMethod("getrandbits(k, /)")
    public static long getrandbits(Interpreter interpreter, int k) {
        if (k < 0 || k > 63) {
            throw PyException.valueError("number of bits must be from 0 to 63");
        }
        return k == 0 ? 0 : generator(interpreter).bits(k);
    }

    @PyMethod("randrange(start, stop=None, step=1)")
    public static long randrange(Interpreter interpreter, long start, Object stop, long step) {
        long from = stop == None.NONE ? 0 : start;
        long to = stop == None.NONE ? start : Operators.index(stop);
        long count = step > 0 ? Math.floorDiv(to - from + step - 1, step) : Math.floorDiv(to - from + step + 1, step);
        if (count <= 0) {
            boolean plain = stop != None.NONE && step == 1;
            throw PyException.valueError(
                    "empty range for randrange()" + (plain ? " (" + from + ", " + to + ", " + (to - from) + ")" : ""));
        }
        return from + step * generator(interpreter).below(count);
    }

    @PyMethod("randint(a, b)")
    public static long randint(Interpreter interpreter, long a, long b) {
        return randrange(interpreter, a, b + 1, 1);
    }

    @PyMethod("choice(seq)")
    public static Object choice(Interpreter interpreter, Object seq) {
        int length = Operators.length(seq);
        if (length == 0) {
            throw PyException.indexError("Cannot choose from an empty sequence");
        }
        return Operators.getItem(seq, generator(interpreter).below(length));
    }

    @PyMethod("choices(population, weights=None, *, cum_weights=None, k=1)")
    public static PyList choices(
            Interpreter interpreter, Object population, Object weights, Object cumWeights, long k) {
        List<Object> all = Operators.list(population);
        if (weights != None.NONE || cumWeights != None.NONE) {
            throw PyException.notImplementedError("random.choices() with weights is not supported");
        }
        PyList chosen = new PyList();
        for (long i = 0; i < k; i++) {
            chosen.add(all.get((int) (random(interpreter) * all.size())));
        }
        return chosen;
    }

    @PyMethod("shuffle(x)")
    public static void shuffle(Interpreter interpreter, PyList x) {
        List<Object> items = x.items();
        for (int i = items.size() - 1; i > 0; i--) {
            int j = (int) generator(interpreter).below(i + 1L);
            Object item = items.get(i);
            items.set(i, items.get(j));
            items.set(j, item);
        }
    }

    @PyMethod("sample(population, k, *, counts=...)")
    public static PyList sample(Interpreter interpreter, Object population, int k, Object counts) {
        List<Object> pool = new ArrayList<>(Operators.list(population));
        if (counts != Ellipsis.ELLIPSIS) {
            throw PyException.notImplementedError("random.sample() with counts is not supported");
        }
        int size = pool.size();
        if (k < 0 || k > size) {
            throw PyException.valueError("Sample larger than population or is negative");
        }
        int limit = 21;
        if (k > 5) {
            limit += (int) Math.pow(4, Math.ceil(Math.log(k * 3L) / Math.log(4)));
        }
        PyList sample = new PyList();
        if (size <= limit) {
            for (int i = 0; i < k; i++) {
                int j = (int) generator(interpreter).below((long) size - i);
                sample.add(pool.get(j));
                pool.set(j, pool.get(size - i - 1));
            }
            return sample;
        }
        boolean[] taken = new boolean[size];
        for (int i = 0; i < k; i++) {
            int j = (int) generator(interpreter).below(size);
            while (taken[j]) {
                j = (int) generator(interpreter).below(size);
            }
            taken[j] = true;
            sample.add(pool.get(j));
        }
        return sample;
    }
}
