package io.waybill.validate.admission;

/**
 * What a policy says of a resource, where it says more than that it may pass.
 *
 * @param effect what follows
 * @param policy the kind and name of the policy
 * @param binding the name of the binding
 * @param message in the words of the API server, or why it is not known
 * @param expression what does not hold; empty where something else is wrong
 */
public record Decision(Effect effect, PolicyName policy, String binding, String message, String expression) {

    /** What follows from a decision. */
    public enum Effect {
        /** The request is refused. */
        DENY,
        /** The client is warned. */
        WARN,
        /** It is written to the audit log. */
        AUDIT,
        /** It depends on what only the cluster knows. */
        UNKNOWN
    }

    /**
     * What a policy is called.
     *
     * @param kind its kind
     * @param name its name
     */
    public record PolicyName(String kind, String name) {

        @Override
        public String toString() {
            return kind + " " + name;
        }
    }

    /** The policy with its binding, as API servers write them. */
    public String source() {
        return policy.kind() + " '" + policy.name() + "'"
                + (binding.isEmpty() ? "" : " with binding '" + binding + "'");
    }
}
