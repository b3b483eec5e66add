-- Up to 16.10: user_line.extension_id. Alice also owns the custom line; the room has a number and no user.

insert into user_line (user_id, line_id, extension_id, main_user, main_line) values
    (1, 1, 1, true, true), (null, 1, 4, false, false), (1, 3, 3, true, false), (2, 2, 2, true, true),
    (3, 2, 2, false, true), (null, 5, 5, false, true);
