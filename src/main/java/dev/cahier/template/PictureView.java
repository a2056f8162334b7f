package dev.cahier.template;

/**
 * A chart as templates see it: images for light pages and for dark ones.
 *
 * @param lightUrl the address of the image for light pages
 * @param darkUrl the address of the image for dark pages
 * @param alt its alternative text, empty for one that adds nothing to the text beside it
 * @param width its width in CSS pixels
 * @param height its height in CSS pixels
 * @param narrow the same chart for narrow screens, empty when there is none
 */
public record PictureView(
        String lightUrl, String darkUrl, String alt, int width, int height, Narrow narrow) {

    /**
     * A chart for narrow screens.
     *
     * @param lightUrl the address of the image for light pages, empty when there is none
     * @param darkUrl the address of the image for dark pages
     * @param width its width in CSS pixels
     * @param height its height in CSS pixels
     */
    public record Narrow(String lightUrl, String darkUrl, int width, int height) {

        static final Narrow NONE = new Narrow("", "", 0, 0);
    }
}
