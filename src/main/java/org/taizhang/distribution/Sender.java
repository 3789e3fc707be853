package org.taizhang.distribution;

/**
 * Who sends (发件人).
 *
 * @param name shown beside the address, such as 市政府督查室
 */
public record Sender(String address, String name) {

    /** The part after the @, under which the letters are numbered. */
    String domain() {
        return address.substring(address.indexOf('@') + 1);
    }
}
