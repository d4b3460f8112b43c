package io.waybill.cel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.checker.CelStandardDeclarations;
import org.junit.jupiter.api.Test;

class StandardDeclarationsTest {

    /** A function without its name would be unknown to every expression. */
    @Test
    void everyFunctionOfCelJavaHasItsName() {
        assertThat(StandardDeclarations.names().values())
                .containsAll(CelStandardDeclarations.getAllFunctionNames())
                .doesNotHaveDuplicates();
    }
}
