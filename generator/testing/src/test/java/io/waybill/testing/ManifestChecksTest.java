package io.waybill.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.dsl.Blueprint;
import io.waybill.dsl.apps.v1.Deployment;
import io.waybill.rules.ManifestCheck;
import io.waybill.rules.ManifestRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;

/** Rules in fields of a test class are tests. This class is one itself: its rule holds. */
class ManifestChecksTest implements ManifestChecks {

    @ManifestCheck
    static final ManifestRule HAS_A_NAMESPACE = ManifestRule.forResources()
            .should(
                    "shop-namespace",
                    "be in the namespace shop",
                    resource -> resource.namespace().filter("shop"::equals).isPresent());

    @Override
    public Blueprint blueprint() {
        return new Shop();
    }

    /** Two rules, of which one is broken in one environment. */
    static final class Rules implements ManifestChecks {

        @ManifestCheck
        static final ManifestRule SEVERAL = ManifestRule.forKind(Deployment.class)
                .should(
                        "shop-several",
                        "have several pods",
                        deployment -> deployment.spec().replicas().orElse(1) > 1)
                .off();

        @ManifestCheck
        static final ManifestRule NAMED = ManifestRule.forKind(Deployment.class)
                .should(
                        "shop-web",
                        "be called web",
                        deployment -> deployment.name().equals("web"));

        @Override
        public Blueprint blueprint() {
            return new Shop();
        }
    }

    private static Map<String, List<DynamicTest>> tests() {
        Map<String, List<DynamicTest>> tests = new LinkedHashMap<>();
        new Rules()
                .manifestChecks()
                .forEach(node -> tests.put(
                        node.getDisplayName(),
                        ((DynamicContainer) node)
                                .getChildren()
                                .map(DynamicTest.class::cast)
                                .toList()));
        return tests;
    }

    @Test
    void thereIsATestForEachRuleAndEnvironment() {
        assertThat(tests())
                .containsOnlyKeys(
                        "shop-several: every Deployment should have several pods",
                        "shop-web: every Deployment should be called web");
        assertThat(tests().values())
                .allSatisfy(each -> assertThat(each)
                        .extracting(DynamicTest::getDisplayName)
                        .containsExactly("shop/test", "shop/production"));
    }

    @Test
    void whatARuleFindsFailsItsTestWithTheLineOfJava() {
        List<DynamicTest> several = tests().values().iterator().next();

        assertThatThrownBy(() -> several.get(0).getExecutable().execute())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("error[shop-several]: This Deployment should have several pods.")
                .hasMessageContaining("Shop.java:");
    }

    @Test
    void whatHoldsPasses() throws Throwable {
        List<DynamicTest> several = tests().values().iterator().next();

        several.get(1).getExecutable().execute();
        for (DynamicTest named : List.copyOf(tests().values()).get(1)) {
            named.getExecutable().execute();
        }
    }
}
