package org.redress.database;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;

/**
 * What a transaction has read already and need not read again, where somebody began to recollect: who heads a department
 * is asked once for a hundred cases then. It goes with the transaction; elsewhere everything is read as ever.
 */
@ApplicationScoped
public class Recollection {

    private static final Object KEY = Recollection.class.getName();

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transactions;

    /** From here to the end of the transaction an answer counts for every later time the same is asked. */
    public void begin() {
        if (answers() == null) {
            transactions.putResource(KEY, new HashMap<Object, Object>());
        }
    }

    /** @param question equal to that of another call exactly where the answer is the same one; a record does well */
    @SuppressWarnings("unchecked")
    public <T> T of(Object question, Supplier<T> read) {
        Map<Object, Object> answers = answers();
        if (answers == null) {
            return read.get();
        }
        if (!answers.containsKey(question)) {
            // Not computeIfAbsent: the reading may ask something else on its way.
            answers.put(question, read.get());
        }
        return (T) answers.get(question);
    }

    /** An answer that somebody read for many at once. */
    public void keep(Object question, Object answer) {
        Map<Object, Object> answers = answers();
        if (answers != null) {
            answers.put(question, answer);
        }
    }

    @SuppressWarnings("unchecked")
    public <T> Optional<T> known(Object question) {
        Map<Object, Object> answers = answers();
        return answers == null ? Optional.empty() : Optional.ofNullable((T) answers.get(question));
    }

    @SuppressWarnings("unchecked")
    private Map<Object, Object> answers() {
        return transactions.getTransactionKey() == null ? null : (Map<Object, Object>) transactions.getResource(KEY);
    }
}
