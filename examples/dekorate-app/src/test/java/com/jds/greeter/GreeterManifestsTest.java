package com.jds.greeter;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dekorate.DekorateFault;
import io.waybill.dekorate.DekorateGenerator;
import io.waybill.dekorate.DekorateOutput;
import io.waybill.dsl.Manifest;
import io.waybill.golden.Golden;
import org.junit.jupiter.api.Test;

class GreeterManifestsTest {

    @Test
    void rendersWhatWasApproved() {
        Golden.verify(new GreeterManifests());
    }

    @Test
    void theAnnotationsGenerateTheSameWithoutACompiler() {
        Manifest compiled = DekorateOutput.of(Greeter.class);
        Manifest inProcess = DekorateGenerator.generate(
                DekorateGenerator.annotationsOf(Greeter.class).build());

        assertThat(inProcess).isEqualTo(DekorateFault.PLACEHOLDER.mend(DekorateFault.BUILD_INFORMATION.mend(compiled)));
    }
}
