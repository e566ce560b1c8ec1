package org.redress.manual;

import java.io.Serializable;

import org.redress.input.OneLine;
import org.redress.input.Prose;

import jakarta.validation.constraints.NotBlank;

/** @param text Markdown (CommonMark) */
public record PageForm(@NotBlank(message = "is missing; say what the page is about") @OneLine String title,
    @NotBlank(message = "is missing; say what to do") @Prose String text) implements Serializable {
}
