package aftercredits.posting;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.BooleanSupplier;

/** The process ends here: nothing after it runs, what was durable before it stays. */
public final class Crash extends Error {
    private static final long serialVersionUID = 1L;

    public Crash() {
        super("the process ended", null, false, false);
    }

    /** The port with a chance of the process ending before and after every call. */
    public static <T> T around(Class<T> port, T real, BooleanSupplier happens) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, args) -> {
            if (happens.getAsBoolean()) {
                throw new Crash();
            }
            try {
                Object result = method.invoke(real, args);
                if (happens.getAsBoolean()) {
                    throw new Crash();
                }
                return result;
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        }));
    }
}
