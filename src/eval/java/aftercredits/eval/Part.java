package aftercredits.eval;

import aftercredits.essay.EssayId;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Which part of the essays one belongs to, for ever: rules may be tuned on the one, and are checked on the other. */
enum Part {
    TRAIN,
    VALIDATION;

    /** About one essay in three is for validation, whatever other essays there are. */
    private static final int ONE_IN = 3;

    static Part of(EssayId essay) {
        CRC32 hash = new CRC32();
        hash.update(essay.value().getBytes(StandardCharsets.UTF_8));
        return hash.getValue() % ONE_IN == 0 ? VALIDATION : TRAIN;
    }

    String label() {
        return this == TRAIN ? "train" : "validation";
    }
}
