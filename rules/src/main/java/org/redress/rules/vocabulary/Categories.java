package org.redress.rules.vocabulary;

import java.util.List;

/** The categories that the product names, by their codes. */
public final class Categories {

    public static final List<String> CODES = List.of("billing", "courier", "delivery-time", "document-error", "incomplete-information", "other", "outage",
        "personal-data", "product-fault", "safety", "service-quality", "staff-conduct");

    private Categories() {
    }
}
