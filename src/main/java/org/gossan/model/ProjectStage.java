package org.gossan.model;

/// What the owner is doing with a project: a second field beside [DevelopmentStatus].
public enum ProjectStage implements Coded {
    EXPLORATION("exploration"),
    PEA("PEA"),
    PFS("PFS"),
    FS("FS"),
    CONSTRUCTION("construction"),
    PRODUCTION("production"),
    CARE_AND_MAINTENANCE("care and maintenance"),
    CLOSED("closed"),
    IN_DISPUTE("in dispute");

    private final String code;

    ProjectStage(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
