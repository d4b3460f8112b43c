package com.jds.myblog;

import io.waybill.golden.Golden;
import org.junit.jupiter.api.Test;

class MyBlogTest {

    @Test
    void rendersWhatWasApproved() {
        Golden.verify(new MyBlog());
    }
}
