#include "corpus/privacy/contact_names.h"

#include "corpus/privacy/contact_labels.h"
#include "corpus/privacy/person_names.h"

#include <algorithm>

namespace hankehaku {
namespace {

constexpr std::size_t longest_label = 90, longest_value = 300, longest_card_line = 90;

class ContactNames {
public:
    ContactNames(const FoldedText& text, const std::vector<TextSpan>& reached) : text_(text), reached_(reached) {}

    std::vector<TextSpan> find() {
        for (std::size_t at = 0; at < text_.size(); ++at)
            if (begins_word(text_, at)) at = look_at_word(at) - 1;
        for (const TextSpan& span : reached_) look_beside(span);
        return std::move(found_);
    }

private:
    /// Examines the text after the word at `at` if it is a cue; returns its end.
    std::size_t look_at_word(std::size_t at) {
        constexpr std::size_t longest_phrase = 30;
        std::size_t end = at;
        while (is_letter(text_[end]) || (text_[end] == U'-' && is_letter(text_[end + 1]))) ++end;
        if (end == at) return at + 1;
        const auto word = text_.view().substr(at, std::min<std::size_t>(end - at, 60));
        switch (contact_cue(word, text_.view().substr(at, longest_phrase))) {
            case ContactCue::none: break;
            case ContactCue::contact:
                if (!is_mask(at, end)) behind_label(at, end, true);
                break;
            case ContactCue::secret:
                if (!is_mask(at, end)) behind_secret(end);
                break;
            case ContactCue::contacts: behind_label(at, end, false); break;
            case ContactCue::group: behind_group(end); break;
            case ContactCue::role: behind_role(at, end); break;
            case ContactCue::closing:
                names_in(end, line_end(end, longest_card_line), true, true);
                names_below(line_end(end), 3, false);
                break;
        }
        return end;
    }

    [[nodiscard]] bool is_mask(std::size_t begin, std::size_t end) const {
        return begin > 0 && text_[begin - 1] == U'[' && text_[end] == U']';
    }

    [[nodiscard]] std::size_t line_end(std::size_t at, std::size_t most = 2 * longest_value) const {
        std::size_t end = at;
        while (end < text_.size() && text_[end] != U'\n' && end - at < most) ++end;
        return end;
    }

    [[nodiscard]] std::size_t line_begin(std::size_t at, std::size_t most = longest_label) const {
        std::size_t begin = at;
        while (begin > 0 && text_[begin - 1] != U'\n' && at - begin < most) --begin;
        return begin;
    }

    [[nodiscard]] std::size_t trimmed_end(std::size_t begin, std::size_t end) const {
        while (end > begin && (is_blank(text_[end - 1]) || text_[end - 1] == U'\n')) --end;
        return end;
    }

    /// Where the value of the label begins whose last words begin at `at`: after a colon, a tab or the spaces of a
    /// column.
    [[nodiscard]] std::optional<std::size_t> value_begin(std::size_t at, std::size_t end) const {
        for (std::size_t next = at; next < end && next - at < longest_label; ++next) {
            const char32_t c = text_[next];
            if (c == U':' || c == U'\t' || c == U'=' || c == U'|') return after_spaces(text_, next + 1);
            if (text_.has(next, U"   ")) return after_spaces(text_, next);
            if (c == U';' || c == U'!' || c == U'?' || c == U'@' || c == U'(') {
                if (c != U'(') return std::nullopt;
                const std::size_t close = text_.view().substr(next, 30).find(U')');
                if (close == std::u32string_view::npos) return std::nullopt;
                next += close;
            }
            if ((c == U'.' || c == U',') && is_blank(text_[next + 1])) return std::nullopt;
        }
        return std::nullopt;
    }

    void behind_label(std::size_t at, std::size_t cue_end, bool strong) {
        const std::size_t end = line_end(cue_end);
        const std::size_t begin = line_begin(at);
        const bool begins_line = is_label_beginning(begin, at);
        if (const auto value = value_begin(cue_end, end)) {
            const std::size_t value_end = trimmed_end(*value, end);
            if (value_end > *value)
                mark_value(*value, value_end, strong, begins_line);
            else
                names_below(end, 8, strong && begins_line);
            return;
        }
        const std::size_t rest = trimmed_end(cue_end, end);
        // A label that is folded: "Hankkeen yhteyshenkilön" and below "nimi: Aino Mallinen".
        if (begins_line && strong && rest == cue_end && text_[end] == U'\n') {
            const std::size_t second_end = line_end(end + 1);
            if (const auto value = value_begin(end + 1, second_end); value && *value - end < 40) {
                const std::size_t value_end = trimmed_end(*value, second_end);
                if (value_end > *value)
                    mark_value(*value, value_end, true, true);
                else
                    names_below(second_end, 8, true);
                return;
            }
        }
        if (!names_in(cue_end, std::min(end, cue_end + longest_label), true, strong) && begins_line &&
            rest - begin <= longest_label / 2 && text_[rest - 1] != U'.')
            names_below(end, 8, false);
    }

    /// Whether there are only words, bullets and numbers between the line's beginning and the cue.
    [[nodiscard]] bool is_label_beginning(std::size_t begin, std::size_t at) const {
        if (at - begin >= longest_label) return false;
        for (std::size_t next = begin; next < at; ++next)
            if (text_[next] == U':' || text_[next] == U';' || text_[next] == U',' ||
                (text_[next] == U'.' && is_blank(text_[next + 1]) && !is_digit(text_[next > 0 ? next - 1 : 0])))
                return false;
        return true;
    }

    void mark_value(std::size_t begin, std::size_t end, bool strong, bool begins_line) {
        if (!strong) {
            names_in(begin, end, false, false);
            return;
        }
        if (has_mask_only(begin, end)) return;
        if (!begins_line) {  // one of several on a line
            const auto name = name_at(text_, begin);
            if (name) {
                found_.push_back(name->span);
                return;
            }
            for (std::size_t next = begin; next < end; ++next)
                if (text_[next] == U',' || text_[next] == U';') end = next;
        }
        if (!tells_of_somebody(begin, end)) return;
        if (end - begin <= longest_value)
            found_.push_back({begin, end});
        else if (const auto name = name_at(text_, begin))
            found_.push_back(name->span);
    }

    /// "nimetään myöhemmin", "kaikki osatoteuttajat" name no person.
    [[nodiscard]] bool tells_of_somebody(std::size_t begin, std::size_t end) const {
        std::size_t words = 0;
        for (std::size_t at = begin; at < end; ++at) {
            if (text_.is_capital(at) || is_digit(text_[at]) || text_[at] == U'@') return true;
            if (begins_word(text_, at)) ++words;
        }
        return words > 0 && words <= 3 && !is_void(begin, end);
    }

    [[nodiscard]] bool is_void(std::size_t begin, std::size_t end) const {
        const auto value = text_.view().substr(begin, end - begin);
        return value == U"-" || value == U"ei" || value == U"ei ole" || value == U"nimetään myöhemmin" ||
               value == U"avoin" || value.starts_with(U"ei ") || value.starts_with(U"ks") || value.starts_with(U"sama");
    }

    [[nodiscard]] bool has_mask_only(std::size_t begin, std::size_t end) const {
        return text_[begin] == U'[' && text_.view().substr(begin, end - begin).find(U']') == end - begin - 1;
    }

    void behind_secret(std::size_t cue_end) {
        const std::size_t end = line_end(cue_end);
        const auto value = value_begin(cue_end, end);
        if (!value) return;
        std::size_t begin = *value, value_end = trimmed_end(*value, end);
        if (value_end == begin && text_[end] == U'\n') {
            begin = after_spaces(text_, end + 1);
            value_end = trimmed_end(begin, line_end(begin));
        }
        const bool digits = std::any_of(text_.view().begin() + static_cast<std::ptrdiff_t>(begin),
                                        text_.view().begin() + static_cast<std::ptrdiff_t>(value_end), is_digit);
        if (digits && value_end > begin && value_end - begin <= longest_card_line && !has_mask_only(begin, value_end))
            found_.push_back({begin, value_end});
    }

    void behind_role(std::size_t at, std::size_t cue_end) {
        const std::size_t end = line_end(cue_end);
        // "projektipäällikkö Aino Mallinen", "Projektipäällikkö: Aino Mallinen", "projektipäällikkönä toimii ..."
        const std::size_t near_end = std::min(end, cue_end + 50);
        if (!names_in(cue_end, near_end, true, false)) {
            const std::size_t next = after_spaces(text_, cue_end);
            if (text_[next] == U':' && next < end) {
                const std::size_t begin = after_spaces(text_, next + 1);
                const auto name = name_at(text_, begin);
                if (name && name->words >= 2 && ends_name(name->span.end)) found_.push_back(name->span);
                if (trimmed_end(begin, end) <= begin) names_below(end, 1, false);
            } else if (trimmed_end(cue_end, end) == cue_end && is_label_beginning(line_begin(at), at)) {
                names_below(end, 1, false);
            }
        }
        // "Aino Mallinen, projektipäällikkö"
        const std::size_t begin = line_begin(at, 60);
        if (const auto name = name_at(text_, first_word(begin, at)); name && name->known && name->words >= 2) {
            const std::size_t next = after_spaces(text_, name->span.end);
            if (text_[next] == U',' || text_[next] == U'(' || text_[next] == U'-' || next >= at)
                found_.push_back(name->span);
        }
    }

    /// In the rest of the sentence, and behind a label alone in the list below.
    void behind_group(std::size_t cue_end) {
        constexpr std::size_t most_lines = 12;
        if (text_[cue_end] == U'.') return;
        std::size_t end = line_end(cue_end);
        names_in(cue_end, end, true, false);
        const std::size_t label_end = trimmed_end(cue_end, end);
        const bool is_label =
            label_end == cue_end || (text_[label_end - 1] == U':' && label_end - cue_end < longest_label);
        for (std::size_t line = 0; is_label && line < most_lines && end < text_.size(); ++line) {
            const std::size_t begin = end + 1;
            end = line_end(begin);
            if (end - begin > longest_card_line || is_heading(begin)) return;
            names_in(begin, end, true, false);
        }
    }

    [[nodiscard]] std::size_t first_word(std::size_t begin, std::size_t end) const {
        while (begin < end && !is_letter(text_[begin])) ++begin;
        return begin;
    }

    /// Whether a name may end here: at the line's end, or before punctuation.
    [[nodiscard]] bool ends_name(std::size_t at) const {
        const std::size_t next = after_spaces(text_, at);
        return next >= text_.size() ||
               std::u32string_view(U"\n,;(/|[.-").find(text_[next]) != std::u32string_view::npos;
    }

    /// Marks the names between `begin` and `end`; whether there was one.  In a sentence only what begins with a usual
    /// first name is one, or (`adjacent`) the words directly after the cue.
    bool names_in(std::size_t begin, std::size_t end, bool sentence, bool adjacent) {
        bool any = false;
        const std::size_t first = first_word(begin, end);
        for (std::size_t at = begin; at < end; ++at) {
            if (sentence && (text_[at] == U'.' || text_[at] == U'!' || text_[at] == U'?') && is_blank(text_[at + 1]) &&
                at > begin + 1 && !is_initial(at))
                break;
            if (!text_.is_capital(at) || !begins_word(text_, at)) continue;
            const auto name = name_at(text_, at);
            if (!name) continue;
            const bool right_behind = adjacent && at == first && name->words >= 2;
            const bool listed = !sentence && name->words >= 2 && ends_name(name->span.end);
            const bool single = name->words == 1 && name->known && adjacent && at == first && ends_name(name->span.end);
            if ((name->known && name->words >= 2) || right_behind || listed || single) {
                found_.push_back(name->span);
                any = true;
            }
            at = name->span.end - 1;
        }
        return any;
    }

    [[nodiscard]] bool is_initial(std::size_t dot) const {
        return dot >= 2 && text_.is_capital(dot - 1) && !is_letter(text_[dot - 2]);
    }

    /// Marks names in the short lines below `line_end`, at most `most` of them; `whole`: the first is one as a whole.
    void names_below(std::size_t end, std::size_t most, bool whole) {
        std::size_t blank = 0;
        for (std::size_t line = 0; line < most && end < text_.size(); ++line) {
            const std::size_t begin = after_spaces(text_, end + 1);
            end = line_end(begin);
            const std::size_t value_end = trimmed_end(begin, end);
            if (value_end <= begin) {
                if (++blank > 2) return;
                --line;
                continue;
            }
            if (value_end - begin > longest_card_line) return;
            const bool labelled = text_.view().substr(begin, value_end - begin).find(U':') != std::u32string_view::npos;
            if (whole && !labelled) {
                if (!has_mask_only(begin, value_end) && tells_of_somebody(begin, value_end) && !is_heading(begin))
                    found_.push_back({begin, value_end});
                whole = false;
                continue;
            }
            whole = false;
            if (is_heading(begin)) return;
            names_in(begin, value_end, false, false);
        }
    }

    /// "9 Loppuraportin tiivistelmä", "4.1 ..."
    [[nodiscard]] bool is_heading(std::size_t at) const {
        std::size_t next = at;
        while (is_digit(text_[next]) || (text_[next] == U'.' && is_digit(text_[next + 1]))) ++next;
        return next > at && next - at <= 4 && text_[next] == U' ' && is_letter(text_[next + 1]);
    }

    /// Names on the line of a number or address, and in the lines of a card above it.
    void look_beside(const TextSpan& span) {
        constexpr std::size_t lines_above = 3, nearest = 60;
        std::size_t begin = line_begin(span.begin, nearest);
        known_names_in(begin, span.begin, true);
        known_names_in(span.end, std::min(line_end(span.end), span.end + nearest), false);
        for (std::size_t line = 0; line < lines_above && begin > 1 && text_[begin - 1] == U'\n'; ++line) {
            const std::size_t end = begin - 1;
            begin = line_begin(end, longest_card_line);
            if (trimmed_end(begin, end) == begin || (begin > 0 && text_[begin - 1] != U'\n')) return;
            // "Aino Mallinen" or "Nimi: Aino Mallinen".
            const auto name = name_at(text_, first_word(value_begin(begin, end).value_or(begin), end));
            if (name && name->known && name->words >= 2 && ends_name(name->span.end)) found_.push_back(name->span);
        }
    }

    void known_names_in(std::size_t begin, std::size_t end, bool before) {
        for (std::size_t at = begin; at < end; ++at) {
            if (!text_.is_capital(at) || !begins_word(text_, at)) continue;
            const auto name = name_at(text_, at);
            if (!name) continue;
            if (name->known && name->words >= 2 && name->words <= 4 && (before || name->span.end <= end))
                found_.push_back(name->span);
            at = name->span.end - 1;
        }
    }

    const FoldedText& text_;
    const std::vector<TextSpan>& reached_;
    std::vector<TextSpan> found_;
};

}  // namespace

std::vector<TextSpan> contact_names(const FoldedText& text, const std::vector<TextSpan>& reached) {
    return ContactNames(text, reached).find();
}

}  // namespace hankehaku
