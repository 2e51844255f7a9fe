package dev.strillone.analysis;

import dev.strillone.analysis.entity.EntityTagger;
import dev.strillone.analysis.keyphrase.KeyphraseExtractor;
import dev.strillone.analysis.topic.DeeperTopics;

/** What is made for one language. */
record LanguageTaggers(
    EntityTagger entities, KeyphraseExtractor keyphrases, DeeperTopics deeperTopics) {}
