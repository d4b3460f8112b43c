package io.waybill.explain.reach;

/** The protocols that NetworkPolicies know. */
public enum Protocol {
    TCP,
    UDP,
    SCTP
}
