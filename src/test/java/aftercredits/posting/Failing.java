package aftercredits.posting;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Arrays;

/** A store whose disk fails for one posting. */
final class Failing {
    private Failing() {}

    static PostingStore on(PostingId broken, PostingStore real) {
        return (PostingStore) Proxy.newProxyInstance(
                PostingStore.class.getClassLoader(), new Class<?>[] {PostingStore.class}, (proxy, method, args) -> {
                    if (args != null && Arrays.asList(args).contains(broken)) {
                        throw new IllegalStateException("disk full");
                    }
                    try {
                        return method.invoke(real, args);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }
}
