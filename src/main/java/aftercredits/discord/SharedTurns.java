package aftercredits.discord;

import aftercredits.discord.Sharding.IdentifyTurns;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;

/** Lets sessions begin as JDA does, each in a turn that is shared with other processes, and none before the bot can work. */
final class SharedTurns extends ConcurrentSessionController {
    private final IdentifyTurns turns;
    private final Threshold threshold;
    private volatile int atOnce = 1;

    SharedTurns(IdentifyTurns turns, Threshold threshold) {
        this.turns = turns;
        this.threshold = threshold;
    }

    @Override
    public void setConcurrency(int level) {
        atOnce = level;
        super.setConcurrency(level);
    }

    @Override
    public void appendSession(SessionConnectNode node) {
        super.appendSession(new InTurn(node));
    }

    @Override
    public void removeSession(SessionConnectNode node) {
        super.removeSession(new InTurn(node));
    }

    /** Equal to another of the same session, so that JDA finds it in its queue. */
    private final class InTurn implements SessionConnectNode {
        private final SessionConnectNode node;

        InTurn(SessionConnectNode node) {
            this.node = node;
        }

        @Override
        public boolean isReconnect() {
            return node.isReconnect();
        }

        @Override
        public JDA getJDA() {
            return node.getJDA();
        }

        @Override
        public JDA.ShardInfo getShardInfo() {
            return node.getShardInfo();
        }

        @Override
        public void run(boolean isLast) throws InterruptedException {
            if (!threshold.await()) {
                return;
            }
            int rest = getShardInfo().getShardId() % atOnce;
            turns.take(rest);
            try {
                node.run(isLast);
            } finally {
                turns.end(rest);
            }
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof InTurn turn && turn.node.equals(node);
        }

        @Override
        public int hashCode() {
            return node.hashCode();
        }
    }
}
