package io.waybill.kubernetes.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which images are pulled at every start. */
class ImageTagTest {

    private static final String DIGEST = "@sha256:0123456789012345678901234567890123456789012345678901234567890123";

    @ParameterizedTest
    @ValueSource(strings = {"nginx", "nginx:latest", "a.example.com:5000/team/nginx", "library/nginx:latest" + DIGEST})
    void isLatestWithoutATagOrWithThatOne(String image) {
        assertThat(ImageTag.isLatest(image)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nginx:1", "nginx" + DIGEST, "a.example.com:5000/nginx:1.2", "nginx:1" + DIGEST})
    void isNotLatestWithAnotherTagOrADigest(String image) {
        assertThat(ImageTag.isLatest(image)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Nginx", "nginx:", "a b", "nginx:latest@sha256:12"})
    void hasNoTagWhereTheReferenceCannotBeRead(String image) {
        assertThat(ImageTag.isLatest(image)).isFalse();
    }
}
