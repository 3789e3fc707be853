package org.taizhang.findings;

import java.util.List;

/** What the catalogue says of one kind, in one language and under one plan. */
public record CatalogueEntry(String code, String title, List<Part> parts) {

    /** Copies the parts. */
    public CatalogueEntry {
        parts = List.copyOf(parts);
    }

    /** One thing that is said, such as how grave it is. */
    public record Part(String label, String text) {}
}
