package aftercredits.prompt.reading;

/**
 * Somebody whom an essay names.
 *
 * @param name as the essay usually writes it, or its front matter: "Reynolds", "Lady Vera", "Anora"
 */
public record Person(String name, Pronoun pronoun, Role role) {
    public boolean isCharacter() {
        return role == Role.CHARACTER;
    }
}
