package io.waybill.validate.admission;

import io.waybill.kubernetes.label.LabelSelector;
import io.waybill.kubernetes.label.LabelSelector.Requirement;
import java.util.Map;

/**
 * The labels of something.
 *
 * @param known the labels that are known
 * @param isOpen whether there may be others
 */
record Labels(Map<String, String> known, boolean isOpen) {

    /** Whether a selector selects them. */
    Answer matches(LabelSelector selector) {
        Answer answer = Answer.YES;
        for (Map.Entry<String, String> label : selector.labels().entrySet()) {
            String own = known.get(label.getKey());
            answer = answer.and(
                    own == null && isOpen
                            ? Answer.UNKNOWN
                            : Answer.of(label.getValue().equals(own)));
        }
        for (Requirement requirement : selector.requirements()) {
            boolean isUnknown = isOpen && !known.containsKey(requirement.key());
            answer = answer.and(isUnknown ? Answer.UNKNOWN : Answer.of(requirement.holds(known)));
        }
        return answer;
    }
}
