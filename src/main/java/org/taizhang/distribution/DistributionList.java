package org.taizhang.distribution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.taizhang.plan.Plan;
import org.taizhang.plan.Recipient;
import org.taizhang.plan.Unit;
import org.taizhang.terms.Round;

/**
 * The readers on the plan's distribution list (分发) of some documents.
 *
 * @param readers the rows of each address, in the order of the plan
 * @param unreachable who should get something and has no address in the plan
 */
record DistributionList(Map<String, List<Recipient>> readers, List<String> unreachable) {

    /** Copies the lists. */
    DistributionList {
        readers = Collections.unmodifiableMap(new LinkedHashMap<>(readers));
        unreachable = List.copyOf(unreachable);
    }

    /** The rows of the list that are meant. */
    static DistributionList of(Plan plan, Predicate<Recipient> meant) {
        Map<String, List<Recipient>> readers = new LinkedHashMap<>();
        List<String> unreachable = new ArrayList<>();
        plan.recipients().stream().filter(meant).forEach(recipient -> {
            Optional<String> address = address(plan, recipient);
            address.ifPresent(it -> readers.computeIfAbsent(MailText.address(it), none -> new ArrayList<>())
                    .add(recipient));
            if (address.isEmpty() && !unreachable.contains(recipient.reader())) {
                unreachable.add(recipient.reader());
            }
        });
        return new DistributionList(readers, unreachable);
    }

    /** The row's own address, else that of the unit that reads. */
    static Optional<String> address(Plan plan, Recipient recipient) {
        return recipient.mail().or(() -> plan.unitNamed(recipient.reader()).flatMap(Unit::mail));
    }

    /** Addresses that got such a letter earlier and stand no more on the list. */
    List<String> dropped(LetterBook.Letters letters, Round round, String matter) {
        return letters.sent(round, matter)
                .map(entry -> MailText.address(entry.to()))
                .filter(address -> !readers.containsKey(address))
                .distinct()
                .toList();
    }
}
