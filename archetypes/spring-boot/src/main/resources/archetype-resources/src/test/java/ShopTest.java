package ${package};

import io.waybill.golden.Golden;
import org.junit.jupiter.api.Test;

/** What is rendered is what was approved. */
class ShopTest {

    @Test
    void rendersWhatWasApproved() {
        Golden.verify(new Shop());
    }
}
