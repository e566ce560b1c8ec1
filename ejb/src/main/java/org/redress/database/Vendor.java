package org.redress.database;

/** A database that Redress is tested on. The few statements that differ lie in a folder of the vendor's name. */
enum Vendor {
    H2("H2", "classpath:db/migration-h2"),
    POSTGRESQL("PostgreSQL", "classpath:db/migration-postgresql");

    private final String productName;
    private final String migrations;

    Vendor(String productName, String migrations) {
        this.productName = productName;
        this.migrations = migrations;
    }

    String migrations() {
        return migrations;
    }

    static Vendor named(String productName) {
        for (Vendor vendor : values()) {
            if (vendor.productName.equals(productName)) {
                return vendor;
            }
        }
        throw new IllegalStateException(
                "Redress does not know the database %s. Use PostgreSQL or H2.".formatted(productName));
    }
}
