package dev.whence.ingest;

import dev.whence.model.Block;
import dev.whence.model.Link;
import dev.whence.model.Metadata;
import java.util.List;

/**
 * What a reader of one format found.
 *
 * @param text the text, aligned with the bytes
 * @param blocks in text order
 * @param links in text order
 * @param metadata what the article says about itself
 * @param remarks what a user should know about the whole article, in plain words
 */
record MainText(
    AlignedText text,
    List<Block> blocks,
    List<Link> links,
    Metadata metadata,
    List<String> remarks) {}
