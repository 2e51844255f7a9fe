package dev.strillone.analysis;

/** What a name stands for; the annotation guideline behind the models names the first six. */
public enum EntityKind {
  PERSON,
  ORGANISATION,
  PLACE,
  PRODUCT,
  EVENT,
  WORK,
  MISC
}
