package dev.strillone.analysis;

/** A model that takes part in the analysis. */
public record ModelInfo(String name, String version) {}
