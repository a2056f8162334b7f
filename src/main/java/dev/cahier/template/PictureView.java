package dev.cahier.template;

/**
 * A chart as templates see it: one image for light pages and one for dark ones.
 *
 * @param lightUrl the address of the image for light pages
 * @param darkUrl the address of the image for dark pages
 * @param alt its alternative text, empty for one that adds nothing to the text beside it
 * @param width its width in CSS pixels
 * @param height its height in CSS pixels
 */
public record PictureView(String lightUrl, String darkUrl, String alt, int width, int height) {}
