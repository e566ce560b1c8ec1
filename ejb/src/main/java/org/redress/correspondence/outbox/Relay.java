package org.redress.correspondence.outbox;

/** The way out of the house: a mail server that takes mails. */
interface Relay {

    /** Whether the operator named one. */
    boolean isThere();

    /** @throws RoadBlocked where no mail can leave at present, whichever it is */
    Line open() throws RoadBlocked;

    /** An open line to it. */
    interface Line extends AutoCloseable {

        /**
         * Hands one mail over and waits for the answer.
         *
         * @throws RoadBlocked where the server refused us, not this mail, before it took it
         * @throws Unheard     where the line broke in the middle: it may have taken the mail
         */
        Handover hand(Parcel parcel) throws RoadBlocked, Unheard;

        @Override
        void close();
    }

    /** No mail can leave at present: nobody answers, or we are not let in. It is no mail's fault. */
    final class RoadBlocked extends Exception {

        private static final long serialVersionUID = 1L;

        RoadBlocked(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** Nobody knows whether the mail was taken. */
    final class Unheard extends Exception {

        private static final long serialVersionUID = 1L;

        Unheard(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
