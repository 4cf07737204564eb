package badhouse.posting;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** Breaks a rule on purpose: it measures by Micrometer outside the metrics room. */
public final class Measures {
    public SimpleMeterRegistry registry() {
        return new SimpleMeterRegistry();
    }
}
