package com.example.shop;

import io.waybill.golden.Golden;
import org.junit.jupiter.api.Test;

class ShopManifestsTest {

    @Test
    void rendersTheApprovedManifests() {
        Golden.verify(new ShopManifests());
    }
}
