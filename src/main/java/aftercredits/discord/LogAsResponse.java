package aftercredits.discord;

import aftercredits.club.Member;
import aftercredits.club.MemberId;
import aftercredits.discussion.AskedPrompt;
import aftercredits.discussion.DiscussionId;
import aftercredits.discussion.Discussions;
import aftercredits.discussion.HeardMessage;
import aftercredits.discussion.Proposal;
import aftercredits.discussion.Proposals;
import aftercredits.discussion.Proposals.Deciding;
import aftercredits.discussion.Proposals.Proposing;
import aftercredits.discussion.Response;
import aftercredits.posting.Chat;
import aftercredits.posting.Delivery;
import aftercredits.posting.Layout;
import aftercredits.posting.MessageId;
import aftercredits.posting.OutgoingMessage;
import aftercredits.posting.Refusal;
import aftercredits.posting.Turns;
import aftercredits.text.Words;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.context.MessageContextInteraction;
import net.dv8tion.jda.api.requests.ErrorResponse;

/**
 * Log as response: a host would like to have a member's message in the log, and its writer is asked where it stands. Discord
 * lets a bot read a message that a command is used on, whatever its intents, so its words come with the command.
 */
final class LogAsResponse implements MessageCommand {
    /** Messages of which hosts have not said yet which discussion they belong to: held in memory alone. */
    private static final int HELD = 50;

    private static final int LONGEST_DETAIL = 200;

    private final Definitions define;
    private final Proposals proposals;
    private final Discussions discussions;
    private final Chat chat;
    private final Destinations destinations;
    private final PromptAnswers answers;
    private final QuoteDesk quotes;
    private final ProposalText text;
    private final Words words;
    private final InstantSource clock;
    private final Asking asking;

    /** What hosts are asking about, in whichever language. */
    static final class Asking {
        /** A host may use the command twice at once. */
        private final Turns<MessageId> turns = new Turns<>();

        private record Held(MemberId host, MessageId message) {}

        private final Map<Held, HeardMessage> held = Collections.synchronizedMap(new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Held, HeardMessage> eldest) {
                return size() > HELD;
            }
        });
    }

    LogAsResponse(
            Definitions define,
            DiscordBot.Services services,
            Wiring.Own own,
            Destinations destinations,
            PromptAnswers answers,
            QuoteDesk quotes,
            Words words) {
        this.define = define;
        this.proposals = services.writing().proposals();
        this.discussions = services.discussions();
        this.chat = own.chat();
        this.asking = own.asking();
        this.destinations = destinations;
        this.answers = answers;
        this.quotes = quotes;
        this.text = new ProposalText(words);
        this.words = words;
        this.clock = services.clock();
    }

    @Override
    public CommandData definition() {
        return define.onMessage("log-as-response");
    }

    @Override
    public Access access() {
        return Access.HOST;
    }

    @Override
    public void run(Turn turn, MessageContextInteraction command) {
        turn.reply().defer();
        Message target = command.getTarget();
        HeardMessage message = HeardMessages.of(
                turn.who().club().id(),
                target,
                HeardMessages.isAMembers(target)
                        ? Optional.of(writer(Objects.requireNonNull(command.getGuild()), target))
                        : Optional.empty());
        asking.turns.take(
                message.id(),
                () -> tell(turn, message, proposals.propose(message, turn.who().id())));
    }

    /** The host has said which discussion the message belongs to. */
    void choose(Turn turn, WhichMenu menu, DiscussionId chosen) {
        turn.reply().defer();
        HeardMessage message = Optional.ofNullable(
                        asking.held.remove(new Asking.Held(turn.who().id(), menu.message())))
                .orElseThrow(() -> new Unable(words.say("discord.log-as.which.again")));
        asking.turns.take(
                message.id(),
                () -> tell(turn, message, proposals.propose(message, turn.who().id(), chosen)));
    }

    /** As the server shows them; who is no longer there can't be asked. */
    private Member writer(Guild server, Message message) {
        try {
            return HeardMessages.member(
                    server.retrieveMemberById(message.getAuthor().getIdLong()).complete());
        } catch (ErrorResponseException answer) {
            if (answer.getErrorResponse() == ErrorResponse.UNKNOWN_MEMBER) {
                throw new Unable(words.say("discord.log-as.left"));
            }
            throw answer;
        }
    }

    private Proposing tell(Turn turn, HeardMessage message, Proposing proposing) {
        String writer = message.writer().map(Member::displayName).orElse("");
        switch (proposing) {
            case Proposing.Ask(Proposal proposal, AskedPrompt prompt) -> ask(turn, proposal, prompt, writer);
            case Proposing.Asked(Proposal proposal, MessageId card) -> askAgain(turn, proposal, card, writer);
            case Proposing.Logged(Response response) -> turn.reply().say(saved(turn, response));
            case Proposing.AlreadyLogged already -> throw new Unable(words.say("discord.log-as.already"));
            case Proposing.WhichOne which -> {
                asking.held.put(new Asking.Held(turn.who().id(), message.id()), message);
                turn.reply().say(text.which(message.id(), which.open()));
            }
            case Proposing.NoPrompt none -> throw new Unable(words.say("discord.log-as.no-prompt"));
            case Proposing.NotAMember bot -> throw new Unable(words.say("discord.log-as.not-a-member"));
            case Proposing.NoWords none -> throw new Unable(words.say("discord.log-as.no-words"));
        }
        return proposing;
    }

    /** Nothing of what nobody could be asked about is kept. */
    private void ask(Turn turn, Proposal proposal, AskedPrompt prompt, String writer) {
        OutgoingMessage card = new ProposalText(turn.clubWords()).card(proposal, prompt, writer);
        String nonce = "p" + Long.toUnsignedString(proposal.message().snowflake(), Character.MAX_RADIX)
                + Long.toString(clock.millis(), Character.MAX_RADIX);
        switch (chat.send(proposal.origin().channel(), card, nonce)) {
            case Delivery.Sent(MessageId shown) -> {
                proposals.shown(proposal, shown);
                turn.reply().say(text.asked(proposal, shown, writer, false));
            }
            case Delivery.Refused refused -> {
                proposals.withdraw(proposal);
                throw new Unable(cannotAsk(proposal, refused.detail()));
            }
            case Delivery.Unknown unknown -> {
                proposals.withdraw(proposal);
                throw new Unable(words.say("discord.log-as.unanswered"));
            }
        }
    }

    private String cannotAsk(Proposal proposal, String detail) {
        return chat.place(proposal.origin().channel())
                .flatMap(place -> destinations.missing(
                        proposal.origin().channel(),
                        Layout.CHANNEL.fitting(place.type()).needs(place.type())))
                .orElseGet(() -> words.say("discord.log-as.refused", "detail", Shown.inline(detail, LONGEST_DETAIL)));
    }

    /** Somebody may have deleted the card: then it is shown again. */
    private void askAgain(Turn turn, Proposal proposal, MessageId card, String writer) {
        AskedPrompt prompt =
                discussions.prompt(proposal.club(), proposal.asked()).orElseThrow();
        Delivery stands = chat.edit(
                proposal.origin().channel(), card, new ProposalText(turn.clubWords()).card(proposal, prompt, writer));
        if (stands instanceof Delivery.Refused refused && refused.reason() == Refusal.MESSAGE_GONE) {
            ask(turn, proposal, prompt, writer);
        } else {
            turn.reply().say(text.asked(proposal, card, writer, true));
        }
    }

    /** A press under the card; whoever wrote the message decides, and nobody else. */
    void press(Turn turn, BotButton.LogThis pressed) {
        Caller who = turn.who();
        asking.turns.take(pressed.message(), () -> {
            Deciding deciding = pressed.yes()
                    ? proposals.accept(who.club().id(), pressed.message(), who.member())
                    : proposals.decline(who.club().id(), pressed.message(), who.id());
            tell(turn, deciding);
            return deciding;
        });
    }

    private void tell(Turn turn, Deciding deciding) {
        String writer = turn.who().member().displayName();
        switch (deciding) {
            case Deciding.Logged(Response response, boolean firstEver) -> {
                turn.reply().change(logged(turn, response, writer));
                turn.reply().say(saved(turn, response));
                if (firstEver) {
                    turn.reply().say(answers.firstTime(turn.who().club()));
                }
            }
            case Deciding.Declined declined -> turn.reply().change(new ProposalText(turn.there()).declined(writer));
            case Deciding.AlreadyLogged(Response response) -> turn.reply().change(logged(turn, response, writer));
            case Deciding.NotTheirs theirs -> throw new Unable(words.say("discord.log-as.not-yours"));
            case Deciding.Gone gone -> turn.reply().change(Note.of(turn.there().say("discord.log-as.gone")));
        }
    }

    private Note logged(Turn turn, Response response, String writer) {
        return new ProposalText(turn.there()).logged(turn.who().club().id(), response, prompt(turn, response), writer);
    }

    private Note saved(Turn turn, Response response) {
        return quotes.ask(
                text.saved(prompt(turn, response)).with(quotes.others(response.asked())),
                turn.who().club().id(),
                response);
    }

    private AskedPrompt prompt(Turn turn, Response response) {
        return discussions
                .prompt(turn.who().club().id(), response.asked())
                .orElseThrow(() -> new Unable(words.say("discord.answer.no-prompt")));
    }
}
