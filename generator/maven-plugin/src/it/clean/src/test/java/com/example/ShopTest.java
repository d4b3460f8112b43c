package com.example;

import io.waybill.golden.Golden;
import org.junit.jupiter.api.Test;

class ShopTest {

    @Test
    void rendersWhatWasApproved() {
        Golden.verify(new Shop());
    }
}
