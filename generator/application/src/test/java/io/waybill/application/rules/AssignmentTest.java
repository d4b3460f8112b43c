package io.waybill.application.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssignmentTest {

    @Test
    void namesAWorkloadOfAnyKind() {
        Assignment assignment = Assignment.parse("web=target/shop.jar");
        assertThat(assignment.isFor("Deployment", "web")).isTrue();
        assertThat(assignment.isFor("StatefulSet", "web")).isTrue();
        assertThat(assignment.isFor("Deployment", "db")).isFalse();
        assertThat(assignment.program()).isEqualTo("target/shop.jar");
    }

    @Test
    void namesAKindAndAContainer() {
        Assignment assignment = Assignment.parse("Deployment/web:app=a=b.jar");
        assertThat(assignment.isFor("StatefulSet", "web")).isFalse();
        assertThat(assignment.container()).contains("app");
        assertThat(assignment.program()).isEqualTo("a=b.jar");
        assertThat(assignment.title()).isEqualTo("Deployment/web");
    }

    @ParameterizedTest
    @ValueSource(strings = {"web", "=shop.jar", "web=", "a/b/c=shop.jar", "web:a:b=shop.jar"})
    void saysHowItIsWritten(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Assignment.parse(text))
                .withMessageContaining("web=target/shop.jar");
    }
}
