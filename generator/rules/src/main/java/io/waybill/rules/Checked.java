package io.waybill.rules;

/** What rules are asked of as a whole. */
public sealed interface Checked permits CheckedManifest, CheckedEnvironments, CheckedChange {}
