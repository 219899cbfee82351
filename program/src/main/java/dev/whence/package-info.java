/**
 * The root of Whence: shows where a contested claim in the news comes from. Each package below is
 * one room of the program: {@code fetch} brings what stands at web addresses, {@code ingest} reads
 * bytes into documents, {@code language} annotates them, {@code attribution} finds who said what,
 * {@code rumour} traces claims across articles, {@code store} keeps the case, {@code report} shows
 * it, {@code export} writes it for other programs, {@code cli} listens to the user. All of them
 * speak in the records of {@code model}. Words are explained in {@code docs/glossary.md}.
 */
@NullMarked
package dev.whence;

import org.jspecify.annotations.NullMarked;
