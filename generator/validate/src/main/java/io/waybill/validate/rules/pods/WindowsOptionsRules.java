package io.waybill.validate.rules.pods;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Containers;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.Required;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Options of containers on Windows: accounts, and processes of the host. */
final class WindowsOptionsRules {

    private static final int LARGEST_SPEC = 64 * 1024;
    private static final int LONGEST_USER = 104;
    private static final int LONGEST_DOMAIN = 255;
    private static final String USER = "runAsUserName";
    private static final String SPEC = "gmsaCredentialSpec";
    private static final String HOST_PROCESS = "hostProcess";

    private static final Pattern NET_BIOS = Pattern.compile("[^\\\\/:*?\"<>|.][^\\\\/:*?\"<>|]{0,14}");
    private static final Pattern DNS = Pattern.compile(
            "[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(\\.[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*");
    private static final Pattern NO_NAME = Pattern.compile("[. ]*|.*[\"/\\\\:;|=,+*?<>@\\[\\]].*", Pattern.DOTALL);

    private WindowsOptionsRules() {}

    static void addTo(RuleSet.Builder rules) {
        rules.on(WindowsOptionsRules::options, "core.v1.WindowsSecurityContextOptions");
        rules.on(WindowsOptionsRules::hostProcesses, "core.v1.PodSpec");
    }

    private static void options(TypedObject options) {
        Required.notBlank(options, "gmsaCredentialSpecName", SPEC, USER);
        Format.SUBDOMAIN.check(options, "gmsaCredentialSpecName");
        if (options.text(SPEC).getBytes(StandardCharsets.UTF_8).length > LARGEST_SPEC) {
            options.error(
                    Rule.TOO_LARGE,
                    SPEC,
                    "The credential spec has more than " + LARGEST_SPEC + " bytes.",
                    "Name it with gmsaCredentialSpecName instead.");
        }
        String user = options.text(USER);
        if (!user.isEmpty() && !isAccount(user)) {
            options.error(
                    Rule.INVALID_FORMAT,
                    USER,
                    "\"" + user + "\" is not a valid Windows account name.",
                    "Write a user, or a domain, a backslash and a user.");
        }
    }

    private static boolean isAccount(String text) {
        int slash = text.indexOf('\\');
        String domain = slash < 0 ? "" : text.substring(0, slash);
        String user = text.substring(slash + 1);
        boolean domainFits = slash < 0
                || domain.length() <= LONGEST_DOMAIN
                        && (NET_BIOS.matcher(domain).matches()
                                || DNS.matcher(domain).matches());
        return domainFits
                && user.length() <= LONGEST_USER
                && !NO_NAME.matcher(user).matches()
                && text.chars().noneMatch(Character::isISOControl);
    }

    private static void hostProcesses(TypedObject spec) {
        TypedObject ofPod = spec.objectOrEmpty("securityContext").objectOrEmpty("windowsOptions");
        List<TypedObject> containers = Containers.all(spec);
        int hostProcesses = 0;
        for (TypedObject container : containers) {
            TypedObject own = container.objectOrEmpty("securityContext").objectOrEmpty("windowsOptions");
            boolean both = own.has(HOST_PROCESS) && ofPod.has(HOST_PROCESS);
            if (both && own.isTrue(HOST_PROCESS) != ofPod.isTrue(HOST_PROCESS)) {
                own.error(
                        Rule.MISMATCH,
                        HOST_PROCESS,
                        "The container and its pod disagree on \"" + HOST_PROCESS + "\".",
                        "Make the two equal, or remove one.");
            }
            hostProcesses += (own.has(HOST_PROCESS) ? own : ofPod).isTrue(HOST_PROCESS) ? 1 : 0;
        }
        if (hostProcesses > 0 && hostProcesses != containers.size()) {
            spec.error(
                    Rule.MISMATCH,
                    "Only some containers of the pod are processes of the host.",
                    "Set hostProcess for all of them, or for none.");
        }
        if (hostProcesses > 0 && !spec.isTrue("hostNetwork")) {
            spec.error(
                    Rule.MISMATCH, "hostNetwork", "Processes of the host use its network.", "Set hostNetwork to true.");
        }
    }
}
