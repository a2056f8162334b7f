package dev.cahier.math.rewrite;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The colors that LaTeX's option {@code dvipsnames} defines and CSS does not, with the values that
 * MathJax gives them.
 */
public final class DvipsColors {

    private static final String TABLE =
            """
            Apricot #FBB982
            Bittersweet #C04F17
            BlueGreen #00B3B8
            BrickRed #B6321C
            BurntOrange #F7921D
            CarnationPink #F282B4
            Cerulean #00A2E3
            Dandelion #FDBC42
            Emerald #00A99D
            JungleGreen #00A99A
            Mahogany #A9341F
            Melon #F89E7B
            Mulberry #A93C93
            NavyBlue #006EB8
            OliveGreen #3C8031
            Peach #F7965A
            Periwinkle #7977B8
            PineGreen #008B72
            ProcessBlue #00B0F0
            RawSienna #974006
            RedOrange #F26035
            RedViolet #A1246B
            Rhodamine #EF559F
            RoyalPurple #613F99
            RubineRed #ED017D
            Sepia #671800
            TealBlue #00AEB3
            VioletRed #EF58A0
            WildStrawberry #EE2967
            YellowOrange #FAA21A
            """;

    static final Map<String, String> VALUES =
            Arrays.stream(TABLE.split("\n"))
                    .map(line -> line.split(" "))
                    .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));

    private DvipsColors() {}

    /** Returns the names, which have a meaning with these capitals only. */
    public static Set<String> names() {
        return VALUES.keySet();
    }
}
