package dev.cahier.script;

import com.caoccao.javet.exceptions.JavetException;
import com.caoccao.javet.exceptions.JavetTerminatedException;
import com.caoccao.javet.interop.V8Runtime;
import com.caoccao.javet.interop.options.V8RuntimeOptions;
import com.caoccao.javet.values.reference.V8ValueFunction;
import com.caoccao.javet.values.reference.V8ValueObject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Scripts in a V8 of their own, whose functions are called with a limit of time and memory.
 *
 * <p>Not safe for use by several threads. The thread that uses it needs a stack of some megabytes:
 * V8 stops JavaScript that is nested too deeply, but only after about one.
 */
public final class ScriptEngine implements Engine {

    private static final long EXTRA_HEAP_BYTES = 64L << 20;

    private final V8Runtime runtime;
    private final V8ValueObject target;
    private final Map<String, V8ValueFunction> functions = new HashMap<>();
    private final CallWatch watch;
    private boolean outOfMemory;
    private boolean spent;

    private ScriptEngine(V8Runtime runtime, V8ValueObject target, Duration callTime) {
        this.runtime = runtime;
        this.target = target;
        this.watch = new CallWatch(callTime, runtime::terminateExecution);
    }

    /**
     * Starts V8 and runs scripts in it.
     *
     * @param scripts the texts of the scripts, in the order to run them
     * @param object the global variable with the object whose functions are called
     * @param callTime how long one call may take
     * @throws EngineUnavailableException when V8 does not run on this machine
     */
    public static ScriptEngine start(List<String> scripts, String object, Duration callTime) {
        try {
            V8Runtime runtime = V8Library.load().createV8Runtime(new V8RuntimeOptions());
            runtime.setLogger(new SilentLogger());
            for (String script : scripts) {
                runtime.getExecutor(script).executeVoid();
            }
            V8ValueObject target = runtime.getExecutor(object).execute();
            ScriptEngine engine = new ScriptEngine(runtime, target, callTime);
            runtime.setNearHeapLimitCallback((now, initially) -> engine.stopCall(now));
            return engine;
        } catch (JavetException e) {
            throw new EngineUnavailableException("the scripts of " + object + " do not start", e);
        }
    }

    /** Runs one more script, which must be one that ends. */
    public void run(String script) {
        try {
            runtime.getExecutor(script).executeVoid();
        } catch (JavetException e) {
            throw new IllegalStateException("a script failed", e);
        }
    }

    /**
     * Calls a function of the object.
     *
     * @return what it returns: a string, a number, a list of such values, or null
     * @throws StoppedCallException if the call took too much time or memory
     */
    public Object call(String function, Object... arguments) throws StoppedCallException {
        watch.begin();
        try {
            return function(function).callObject(null, arguments);
        } catch (JavetTerminatedException e) {
            // What the call has filled the memory with may still be there.
            spent = true;
            throw new StoppedCallException(outOfMemory);
        } catch (JavetException e) {
            throw new IllegalStateException("the function " + function + " failed", e);
        } finally {
            spent |= watch.end();
        }
    }

    private V8ValueFunction function(String name) throws JavetException {
        V8ValueFunction known = functions.get(name);
        if (known == null) {
            known = target.get(name);
            functions.put(name, known);
        }
        return known;
    }

    /** Called by V8 when its memory runs out, and then it must be given some to stop with. */
    private long stopCall(long heapBytes) {
        outOfMemory = true;
        runtime.terminateExecution();
        return heapBytes + EXTRA_HEAP_BYTES;
    }

    @Override
    public boolean isSpent() {
        return spent;
    }

    @Override
    public void close() {
        try {
            watch.close();
            for (V8ValueFunction function : functions.values()) {
                function.close();
            }
            target.close();
            runtime.close();
        } catch (JavetException e) {
            throw new IllegalStateException("V8 does not close", e);
        }
    }
}
