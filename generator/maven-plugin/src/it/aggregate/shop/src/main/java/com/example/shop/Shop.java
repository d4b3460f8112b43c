package com.example.shop;

import com.example.Web;
import io.waybill.dsl.Blueprint;
import io.waybill.dsl.Manifest;
import io.waybill.dsl.Target;

public final class Shop implements Blueprint {

    @Override
    public Manifest manifest(Target target) {
        return Web.site("shop");
    }
}
