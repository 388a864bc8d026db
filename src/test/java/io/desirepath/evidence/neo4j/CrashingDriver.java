package io.desirepath.evidence.neo4j;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/** A driver whose owner ends between two of its writing transactions. */
final class CrashingDriver {
    static final String MESSAGE = "The process ends here";

    private CrashingDriver() {}

    /** The driver that begins no further writing transaction after so many. */
    static Driver after(Driver driver, int writes) {
        AtomicInteger left = new AtomicInteger(writes);
        return proxy(Driver.class, driver, left);
    }

    private static <T> T proxy(Class<T> type, T target, AtomicInteger left) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    if (method.getName().startsWith("executeWrite") && left.getAndDecrement() == 0) {
                        throw new IllegalStateException(MESSAGE);
                    }
                    try {
                        Object answer = method.invoke(target, given);
                        return answer instanceof Session session ? proxy(Session.class, session, left) : answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
