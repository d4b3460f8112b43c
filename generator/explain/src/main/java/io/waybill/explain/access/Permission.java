package io.waybill.explain.access;

import io.waybill.explain.cluster.Answer;

/**
 * Whether somebody may do something.
 *
 * @param subject who asks
 * @param request what is asked, in words
 * @param answer the answer of the RBAC authorizer
 * @param why what decides, as a sentence
 */
public record Permission(String subject, String request, Answer answer, String why) {

    /** Such as {@code ServiceAccount shop/web: get secrets in shop: denied. ...}. */
    @Override
    public String toString() {
        return subject + ": " + request + ": " + answer + ". " + why;
    }
}
