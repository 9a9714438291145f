package org.gossan.model;

/// How far a deposit has come, weakest evidence first. Always shown with the year it was true.
///
/// `resource` also stands for what a source calls a deposit with grade and tonnage, coded or not; an estimate's code
/// tells
/// them apart. Potential is not a resource, a resource is not a reserve.
public enum DevelopmentStatus implements Coded {
    UNKNOWN("unknown"),
    OCCURRENCE("occurrence"),
    PROSPECT("prospect"),
    RESOURCE("resource"),
    RESERVE("reserve"),
    PRODUCER("producer"),
    PAST_PRODUCER("past producer"),
    PLANT("plant");

    private final String code;

    DevelopmentStatus(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
