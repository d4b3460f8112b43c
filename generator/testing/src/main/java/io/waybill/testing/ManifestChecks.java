package io.waybill.testing;

import io.waybill.dsl.Blueprint;
import io.waybill.rules.RuleClass;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * A test class whose rules are tests:
 *
 * <pre>{@code
 * class ShopRulesTest implements ManifestChecks {
 *
 *     @ManifestCheck
 *     static final ManifestRule TEAM = ManifestRule.forKind(Deployment.class)
 *             .should("shop-team", "name its team", deployment -> deployment.labels().containsKey("team"));
 *
 *     @Override
 *     public Blueprint blueprint() {
 *         return new Shop();
 *     }
 * }
 * }</pre>
 */
public interface ManifestChecks {

    /** The blueprint that is checked, in all its environments and targets. */
    Blueprint blueprint();

    /**
     * A test for each static field that is marked with {@link io.waybill.rules.ManifestCheck} and each environment and
     * target; whatever a rule finds fails it, however severe.
     */
    @TestFactory
    default Stream<DynamicNode> manifestChecks() {
        return RuleTests.of(RuleClass.rules(getClass()), Rendered.all(blueprint()));
    }
}
