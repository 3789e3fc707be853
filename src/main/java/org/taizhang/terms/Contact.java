package org.taizhang.terms;

/**
 * A person whom a unit names as its contact (联系人), as its ledger has it; what it does not say is empty. Nothing here may get into a
 * log, a finding or a published figure, so its text form says nothing but where it stands.
 *
 * @param department 科室
 * @param office 职务
 * @param telephone one number or several, each as it was written, with a semicolon between
 * @param duty 分工
 * @param place the sheet and the cell of the name, or of the number where there is no name
 */
public record Contact(
        String name, String department, String office, String telephone, String mail, String duty, Place place) {

    @Override
    public String toString() {
        return "Contact[" + place + "]";
    }
}
